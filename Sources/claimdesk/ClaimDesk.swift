@main
struct ClaimDesk {
    static func main() {}
}
