import Strata
import StrataSQS
import StrataSSM

extension Examples {
    static let asset = Example("Strata/Asset", shows: ["AWS::SSM::Parameter"]) { stack in
        let page = Asset("Page", in: stack, path: "site/index.html")
        StringParameter("PageKey", in: stack, name: "/shop/page", value: page.objectKey)
    } more: { stack in
        Queue("Orders", in: stack)

        Asset("Site", in: stack, path: "site", exclude: ["*.map", "drafts/"])
    }
}
