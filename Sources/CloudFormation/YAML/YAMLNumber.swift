/// The grammar of [YAML 1.1's integers](https://yaml.org/type/int.html) and [floats](https://yaml.org/type/float.html),
/// with what CloudFormation does beyond it.
enum YAMLNumber {
    typealias Result = (value: TemplateValue, notation: YAMLScalar.Notation)
    private typealias Text = Slice<UnsafeBufferPointer<UInt8>>

    /// The number that a plain scalar is, `nil` if it is none. Whole numbers other than decimal ones must fit 64 bits.
    static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> Result? {
        var rest = bytes[...]
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        guard let first = rest.first, isDigit(first) || first == UInt8(ascii: ".") else { return nil }
        if rest.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) { return whole(rest, isNegative: isNegative) }
        if first == UInt8(ascii: "0"), let second = rest.dropFirst().first {
            if second == UInt8(ascii: "x") { return radix(rest.dropFirst(2), 16, .usual, isNegative: isNegative) }
            if second == UInt8(ascii: "b") { return radix(rest.dropFirst(2), 2, .usual, isNegative: isNegative) }
        }
        return sexagesimal(rest, isNegative: isNegative) ?? float(rest, isNegative: isNegative)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func digits(_ text: some Sequence<UInt8>) -> [UInt8] { text.filter { $0 != UInt8(ascii: "_") } }

    /// Digits and underscores.
    private static func whole(_ text: Text, isNegative: Bool) -> Result? {
        let digits = digits(text)
        guard digits.first == UInt8(ascii: "0"), digits.count > 1 else {
            return (decimal(digits, isNegative: isNegative), .usual)
        }
        if digits.allSatisfy({ $0 < UInt8(ascii: "8") }) {
            return radix(text, 8, .octal, isNegative: isNegative)
        }
        return (decimal(digits, isNegative: isNegative), .leadingZero)
    }

    /// The value of decimal digits: as an integer if it fits, else as text.
    private static func decimal(_ digits: [UInt8], isNegative: Bool) -> TemplateValue {
        let significant = digits.drop { $0 == UInt8(ascii: "0") }
        let text = (isNegative ? "-" : "") + (significant.isEmpty ? "0" : String(decoding: significant, as: UTF8.self))
        // "-0" is a whole number that `Int` cannot tell from "0".
        if text != "-0", let number = Int(text) { return .integer(number) }
        return .number(text)
    }

    private static func radix(
        _ text: Text,
        _ radix: Int,
        _ notation: YAMLScalar.Notation,
        isNegative: Bool
    ) -> Result? {
        let digits = digits(text)
        // Longer ones cannot fit, and a sign in the middle is none.
        guard !digits.isEmpty, digits.count <= 64, digits.first != UInt8(ascii: "-"), digits.first != UInt8(ascii: "+"),
            let number = Int((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self), radix: radix)
        else { return nil }
        return (.integer(number), notation)
    }

    /// `1:30`, `190:20:30` and, with a point, `00:00:05.500`: base 60.
    private static func sexagesimal(_ text: Text, isNegative: Bool) -> Result? {
        guard text.count <= 64 else { return nil }
        let point = text.firstIndex(of: UInt8(ascii: "."))
        let parts = text[..<(point ?? text.endIndex)]
            .split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let isWhole = point == nil
        guard parts.count > 1, let first = parts.first?.first, isDigit(first), !isWhole || first != UInt8(ascii: "0")
        else { return nil }
        var total = 0
        for (index, part) in parts.enumerated() {
            let digits = index == 0 ? digits(part) : Array(part)
            guard !digits.isEmpty, digits.allSatisfy(isDigit), index == 0 || digits.count <= 2,
                let number = Int(String(decoding: digits, as: UTF8.self)), index == 0 || number < 60
            else { return nil }
            let (product, productOverflows) = total.multipliedReportingOverflow(by: 60)
            let (sum, sumOverflows) = product.addingReportingOverflow(number)
            guard !productOverflows, !sumOverflows else { return nil }
            total = sum
        }
        guard let point else { return (.integer(isNegative ? -total : total), .sexagesimal) }
        let fraction = digits(text[point...].dropFirst())
        guard fraction.allSatisfy(isDigit) else { return nil }
        let json =
            "\(isNegative ? "-" : "")\(total).\(fraction.isEmpty ? "0" : String(decoding: fraction, as: UTF8.self))"
        return (.number(json), .sexagesimal)
    }

    /// `0.5`, `.5`, `5.`, `1e3`, `1.5E-3`, with underscores: as JSON writes it.
    private static func float(_ text: Text, isNegative: Bool) -> Result? {
        let mantissaEnd = text.firstIndex { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") } ?? text.endIndex
        let mantissa = text[..<mantissaEnd].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isMantissaByte: (UInt8) -> Bool = { isDigit($0) || $0 == UInt8(ascii: "_") }
        guard mantissa.count <= 2, mantissa.allSatisfy({ $0.allSatisfy(isMantissaByte) }) else { return nil }
        let exponent = text[mantissaEnd...]
        guard mantissa.count == 2 || !exponent.isEmpty else { return nil }
        guard exponent.isEmpty || isExponent(exponent.dropFirst()) else { return nil }
        let leading = mantissa.first.map(digits) ?? []
        let fraction = mantissa.count == 2 ? digits(mantissa[1]) : []
        // What begins with the point is a number of digits alone.
        guard !leading.isEmpty || mantissa[mantissa.count - 1].allSatisfy(isDigit) && !fraction.isEmpty else {
            return nil
        }

        var json: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        let significant = leading.drop { $0 == UInt8(ascii: "0") }
        json += significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant)
        if mantissa.count == 2 { json += [UInt8(ascii: ".")] + (fraction.isEmpty ? [UInt8(ascii: "0")] : fraction) }
        json += exponent
        let losesZero = leading.count > 1 && leading.first == UInt8(ascii: "0")
        return (.number(String(decoding: json, as: UTF8.self)), losesZero ? .leadingZero : .usual)
    }

    private static func isExponent(_ text: Text) -> Bool {
        var rest = text
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }
}
