#pragma once

/// How many cores the calling thread may run on; 0 where the system does not tell. The C library declares what
/// tells it only with `_GNU_SOURCE`, without which Swift sees the library; hence C.
int granted_cores(void);
