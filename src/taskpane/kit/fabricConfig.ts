// Runs before Fabric: without it Fabric would fetch fonts and icons from Microsoft's servers while it loads.
Object.assign(window, { FabricConfig: { fontBaseUrl: "", iconBaseUrl: "" } });

export {};
