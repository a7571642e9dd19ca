// Draws the API's description with Swagger UI.
const place = document.getElementById("api-docs");
window.SwaggerUIBundle({ url: place.dataset.url, domNode: place, presets: [window.SwaggerUIBundle.presets.apis], validatorUrl: null });
