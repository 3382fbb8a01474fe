// No validator: it would send the document's address to another host.
window.SwaggerUIBundle({ url: '/openapi.json', domNode: document.getElementById('document'), validatorUrl: null, deepLinking: true, tagsSorter: 'alpha', docExpansion: 'list', defaultModelsExpandDepth: 0 });
