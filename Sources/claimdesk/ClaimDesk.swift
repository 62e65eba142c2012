import Desk
import Glibc

@main
struct ClaimDesk {
    static func main() {
        exit(Program.run(Array(CommandLine.arguments.dropFirst())))
    }
}
