/// Packs the facts on every resource type into the tables that ResourceRegistry embeds.
///
/// Four texts of printable ASCII: the strings, one to a line, the commonest first; where each begins; the types by name
/// with where their record begins; the records, one to a line. See `PackedText` in ResourceRegistry for the digits.
struct FactsPacker {
    private(set) var strings = ""
    private(set) var stringOffsets = ""
    private(set) var types = ""
    private(set) var records = ""
    private let count: Int

    init(_ schemas: [ResourceSchema]) throws(GeneratorError) {
        count = schemas.count
        var encoders: [RecordEncoder] = []
        var uses: [String: Int] = [:]
        for schema in schemas {
            let encoder = try RecordEncoder(schema)
            for token in encoder.header + encoder.objects.flatMap({ $0 }) {
                if let text = token.text { uses[text, default: 0] += 1 }
            }
            uses[schema.typeName, default: 0] += 1
            encoders.append(encoder)
        }
        let ordered = uses.sorted {
            $0.value == $1.value ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value > $1.value
        }.map(\.key)
        let numbers = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
        packStrings(ordered)
        packRecords(schemas, encoders, numbers)
    }

    private mutating func packStrings(_ ordered: [String]) {
        var text: [UInt8] = []
        var offsets: [Int] = []
        for string in ordered {
            offsets.append(text.count)
            text += Self.escaped(string).utf8
            text.append(UInt8(ascii: "\n"))
        }
        strings = String(decoding: text, as: UTF8.self)
        stringOffsets = Self.table(offsets)
    }

    private mutating func packRecords(
        _ schemas: [ResourceSchema], _ encoders: [RecordEncoder], _ numbers: [String: Int]
    ) {
        func digits(_ tokens: [PackToken]) -> [UInt8] {
            tokens.flatMap { token in
                switch token {
                case .number(let number): PackDigits.running(number)
                case .string(let text): PackDigits.running(numbers[text] ?? 0)
                case .optionalString(let text): PackDigits.running(text.flatMap { numbers[$0] }.map { $0 + 1 } ?? 0)
                }
            }
        }
        var text: [UInt8] = []
        var index: [Int] = []
        for (schema, encoder) in zip(schemas, encoders) {
            index += [numbers[schema.typeName] ?? 0, text.count]
            let objects = encoder.objects.map(digits)
            text += digits(encoder.header) + PackDigits.running(objects.count)
            var offset = objects.count * 4
            for object in objects {
                text += PackDigits.fixed(offset)
                offset += object.count
            }
            text += objects.flatMap { $0 }
            text.append(UInt8(ascii: "\n"))
        }
        records = String(decoding: text, as: UTF8.self)
        types = Self.table(index)
    }

    /// `~<hexadecimal>;` for `~` and for what is not printable ASCII.
    static func escaped(_ string: String) -> String {
        string.unicodeScalars.map { scalar in
            0x20..<0x7F ~= scalar.value && scalar != "~" ? String(scalar) : "~\(String(scalar.value, radix: 16));"
        }.joined()
    }

    private static func table(_ numbers: [Int]) -> String {
        var text: [UInt8] = []
        for (row, number) in numbers.enumerated() {
            if row > 0, row % 32 == 0 { text.append(UInt8(ascii: "\n")) }
            text += PackDigits.fixed(number)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The source file with the tables.
    var source: String {
        SwiftEmitter.header + """
            /// The facts on every resource type, packed; ``ResourceRegistry`` reads them.
            enum PackedFacts {
                /// How many types there are.
                static let typeCount = \(count)

            \(literal("types", types))
            \(literal("stringOffsets", stringOffsets))
            \(literal("records", records))
            \(literal("strings", strings))
            }

            """
    }

    private func literal(_ name: String, _ text: String) -> String {
        // Two number signs: patterns hold quotes, but never three and two number signs in a row.
        "    static let \(name): StaticString = ##\"\"\"\n\(text)\n\"\"\"##\n"
    }
}
