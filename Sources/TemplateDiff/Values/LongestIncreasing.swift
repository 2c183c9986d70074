/// The longest part of a list whose keys increase.
enum LongestIncreasing {
    /// - Complexity: O(n log n).
    static func of<Element>(_ elements: [Element], by key: (Element) -> Int) -> [Element] {
        // The last element of the best run of each length, and for each element the one before it.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: elements.count)
        for (index, element) in elements.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if key(elements[ends[middle]]) < key(element) { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var result: [Element] = []
        var next = ends.last
        while let index = next {
            result.append(elements[index])
            next = before[index]
        }
        return result.reversed()
    }
}
