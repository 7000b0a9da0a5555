/**
 * What a protocol is: configurations, a scope, initial states, named steps with parameters, properties, defects.
 *
 * <p>A {@link viommu.model.protocol.Protocol} is data. Every engine works on the {@link viommu.model.protocol.Model} that it
 * yields for one configuration, one scope and at most one defect, and knows nothing else of it.
 */
package viommu.model.protocol;
