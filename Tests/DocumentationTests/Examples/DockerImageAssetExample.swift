import Strata
import StrataSSM

extension Examples {
    static let dockerImageAsset = Example("Strata/DockerImageAsset", shows: ["AWS::SSM::Parameter"]) { stack in
        let image = DockerImageAsset("Image", in: stack, directory: "services/orders", platform: "linux/arm64")
        StringParameter("ImageURI", in: stack, name: "/shop/image", value: image.imageURI)
    }
}
