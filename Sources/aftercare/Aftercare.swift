import AftercareCLI

@main
enum Aftercare {
  static func main() { CommandLineTool.main() }
}
