/// The version that `--version`, reports and manifests name.
enum BuildVersion {
  static let text = "0.1.0"
}
