import Strata
import StrataKit

extension Examples {
    static let customResourceProvider = Example("StrataKit/CustomResourceProvider", shows: ["Custom::Seed"]) { stack in
        let program = CustomResourceProvider.Program(
            """
            def run(request):
                request.id = "seed-" + request.properties["Table"]
                return {"Rows": 3}
            """, description: "Seeds tables")
        let provider = CustomResourceProvider.shared("Seeding", for: stack.node, program: program)
        provider?.declare(
            "Seed", in: stack, type: "Custom::Seed", properties: ["Table": "orders"], permissions: [])
    }
}
