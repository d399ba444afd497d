"""The scenarios of `Scripts/faults`."""
