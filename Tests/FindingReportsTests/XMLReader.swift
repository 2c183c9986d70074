import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What Foundation's parser sees in a document.
final class XMLReader: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var text = ""
    private(set) var isWellFormed = false

    init(_ document: String) {
        super.init()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        isWellFormed = parser.parse()
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(elementName)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
