@main
struct Brygga {
  static func main() {}
}
