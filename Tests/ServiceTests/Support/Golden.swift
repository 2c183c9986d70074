import Foundation
import StrataTesting
import TestSupport

extension TestTemplate {
    /// A template that the AWS CDK synthesized, of the goldens that `STRATA_SHARED` has.
    static func golden(_ path: String) throws -> TestTemplate {
        try TestTemplate(contentsOf: SharedFiles.file("reference/goldens/\(path)").path)
    }
}
