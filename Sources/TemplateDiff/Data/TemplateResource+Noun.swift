import CloudFormation

extension TemplateResource {
    /// The last word of the type, for sentences: `table`, `log group`.
    var noun: String {
        let name = type.split(separator: ":").last.map(String.init) ?? type
        let characters = Array(name)
        var words = ""
        for (index, character) in characters.enumerated() {
            let last = index > 0 ? characters[index - 1] : " "
            let endsAbbreviation = last.isUppercase && index + 1 < characters.count && characters[index + 1].isLowercase
            if character.isUppercase, last.isLowercase || endsAbbreviation { words += " " }
            words += String(character)
        }
        // Abbreviations stay as they are: `DB cluster`.
        return words.split(separator: " ").map { word in
            word.count > 1 && word.dropFirst().allSatisfy { !$0.isLowercase } ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }
}
