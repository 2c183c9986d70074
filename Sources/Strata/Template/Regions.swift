import ResourceRegistry

/// The regions of AWS by code, with the names that people know them by.
///
/// AWS keeps adding to them, so that a code that is not among them is none the less one: the list is for "did you mean".
/// <https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html>
enum Regions {
    private static let known: [(code: String, name: String)] = [
        ("af-south-1", "Africa (Cape Town)"), ("ap-east-1", "Asia Pacific (Hong Kong)"),
        ("ap-east-2", "Asia Pacific (Taipei)"), ("ap-northeast-1", "Asia Pacific (Tokyo)"),
        ("ap-northeast-2", "Asia Pacific (Seoul)"), ("ap-northeast-3", "Asia Pacific (Osaka)"),
        ("ap-south-1", "Asia Pacific (Mumbai)"), ("ap-south-2", "Asia Pacific (Hyderabad)"),
        ("ap-southeast-1", "Asia Pacific (Singapore)"), ("ap-southeast-2", "Asia Pacific (Sydney)"),
        ("ap-southeast-3", "Asia Pacific (Jakarta)"), ("ap-southeast-4", "Asia Pacific (Melbourne)"),
        ("ap-southeast-5", "Asia Pacific (Malaysia)"), ("ap-southeast-6", "Asia Pacific (New Zealand)"),
        ("ap-southeast-7", "Asia Pacific (Thailand)"), ("ca-central-1", "Canada (Central)"),
        ("ca-west-1", "Canada West (Calgary)"), ("cn-north-1", "China (Beijing)"),
        ("cn-northwest-1", "China (Ningxia)"),
        ("eu-central-1", "Europe (Frankfurt)"), ("eu-central-2", "Europe (Zurich)"),
        ("eu-north-1", "Europe (Stockholm)"),
        ("eu-south-1", "Europe (Milan)"), ("eu-south-2", "Europe (Spain)"), ("eu-west-1", "Europe (Ireland)"),
        ("eu-west-2", "Europe (London)"), ("eu-west-3", "Europe (Paris)"),
        ("eusc-de-east-1", "AWS European Sovereign Cloud (Germany)"), ("il-central-1", "Israel (Tel Aviv)"),
        ("me-central-1", "Middle East (UAE)"), ("me-south-1", "Middle East (Bahrain)"),
        ("me-west-1", "Middle East (Saudi Arabia)"), ("mx-central-1", "Mexico (Central)"),
        ("sa-east-1", "South America (Sao Paulo)"), ("sa-west-1", "South America (Chile)"),
        ("us-east-1", "US East (N. Virginia)"), ("us-east-2", "US East (Ohio)"),
        ("us-gov-east-1", "AWS GovCloud (US-East)"), ("us-gov-west-1", "AWS GovCloud (US-West)"),
        ("us-west-1", "US West (N. California)"), ("us-west-2", "US West (Oregon)"),
    ]

    /// The code that was probably meant: of the region with that name, or with nearly that code.
    static func nearest(to text: String) -> String? {
        let words = text.lowercased()
        let named = known.first { region in
            let name = region.name.lowercased()
            return name == words || name.contains("(\(words))") || name.filter { $0 != "(" && $0 != ")" } == words
        }
        if let named { return named.code }
        // `eu_west_1`, `EU-WEST-1`, `euwest1`, and an availability zone for its region.
        let squeezed = words.filter { $0.isLetter || $0.isNumber }
        if let same = known.first(where: { $0.code.filter { $0 != "-" } == squeezed }) { return same.code }
        if let zone = known.first(where: { words.hasPrefix($0.code) && words.utf8.count == $0.code.utf8.count + 1 }) {
            return zone.code
        }
        return NearestNames.nearest(to: text, among: known.map(\.code), limit: 1).first
    }
}
