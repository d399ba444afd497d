/// Keeps a handler where it is found without counting a reference for each element.
final class XMLReceiver {
  let handler: any XMLHandler

  init(handler: any XMLHandler) {
    self.handler = handler
  }
}
