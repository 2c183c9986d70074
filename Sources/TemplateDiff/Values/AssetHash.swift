import CloudFormation

/// The hash of an asset's content, by which files and images are named where they are published.
enum AssetHash {
    /// What to say of the change of a place that names an asset; `nil` if it does not.
    static func label(_ path: TemplatePath, _ old: TemplateValue?, _ new: TemplateValue?) -> String? {
        guard let old, let new, let was = hash(in: old), let `is` = hash(in: new) else { return nil }
        return was == `is` ? "asset, same content" : "asset \(was.prefix(8)) → \(`is`.prefix(8))"
    }

    /// The first 64 hexadecimal digits in a row.
    static func hash(in value: TemplateValue) -> String? {
        var found: String?
        value.forEachString { text in
            if found == nil { found = hash(in: text) }
        }
        return found
    }

    private static func hash(in text: String) -> String? {
        guard text.utf8.count >= 64 else { return nil }
        var run: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 97...102: run.append(byte)
            default:
                if run.count == 64 { return String(decoding: run, as: UTF8.self) }
                run.removeAll(keepingCapacity: true)
            }
        }
        return run.count == 64 ? String(decoding: run, as: UTF8.self) : nil
    }
}
