import CloudFormation

/// The hashes of contents in a value: runs of 64 hexadecimal digits, by which assets are named.
enum ContentHash {
    /// What differs between two values if it is nothing but the hashes in them: each pair, shortened.
    static func change(from old: TemplateValue, to new: TemplateValue) -> (old: String, new: String)? {
        let before = ValueLine.text(old)
        let after = ValueLine.text(new)
        let left = split(before)
        let right = split(after)
        guard !left.hashes.isEmpty, left.hashes.count == right.hashes.count, left.rest == right.rest,
            let index = left.hashes.indices.first(where: { left.hashes[$0] != right.hashes[$0] })
        else { return nil }
        return (String(left.hashes[index].prefix(12)), String(right.hashes[index].prefix(12)))
    }

    private static func split(_ text: String) -> (rest: [String], hashes: [String]) {
        var rest: [String] = []
        var hashes: [String] = []
        var run = ""
        var other = ""
        for character in text + "\0" {
            if character.isHexDigit, character.isASCII {
                run.append(character)
                continue
            }
            if run.count == 64 {
                rest.append(other)
                other = ""
                hashes.append(run)
            } else {
                other += run
            }
            run = ""
            other.append(character)
        }
        return (rest + [other], hashes)
    }
}
