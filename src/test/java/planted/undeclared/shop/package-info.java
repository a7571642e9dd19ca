@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package planted.undeclared.shop;
