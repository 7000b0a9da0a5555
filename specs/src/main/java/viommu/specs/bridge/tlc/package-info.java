/**
 * What runs inside TLC's own JVM during a bridge run: it hears of every state and step and compares them with the Java model.
 * Nothing else of this project may refer to it, and only this package refers to TLC's classes.
 */
package viommu.specs.bridge.tlc;
