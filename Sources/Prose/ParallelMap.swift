import Dispatch
import Synchronization

/// Does the same to many values on several cores.
package enum ParallelMap {
    /// What `transform` makes of each of `values`, in their order whatever the number of workers.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], workers: Int, _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        let workers = min(workers, values.count)
        guard workers > 1 else { return values.map(transform) }
        let next = Atomic<Int>(0)
        let results = Mutex<[Result?]>(Array(repeating: nil, count: values.count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < values.count else { return }
                let result = transform(values[index])
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.map { $0! } }
    }
}
