/**
 * Node's http, without importing it: an import asks for everything that the module offers, also for the getters behind which a whole HTTP
 * client lies that nobody here uses. That takes as long as reading a tenth of the server.
 */
export const http = process.getBuiltinModule('node:http');
