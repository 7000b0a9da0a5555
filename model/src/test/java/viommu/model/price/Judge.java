package viommu.model.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import viommu.model.protocol.Property;
import viommu.model.state.Packed;
import viommu.model.viommu.ViommuState;

/** Holds every step of every slice against the properties that the model promises there. */
final class Judge implements Observer {
    private final List<Property<ViommuState>> promised;
    private final Packed[] before;
    private final ViommuState earlier;

    Judge(Slices slices) {
        var model = slices.model();
        promised = model.properties().stream()
                .filter(p -> !(p instanceof Property.Liveness))
                .filter(p -> model.configuration().shouldHold(p.name()))
                .toList();
        assertThat(promised).hasSizeGreaterThan(5);
        earlier = model.view();
        before = new Packed[slices.pages()];
        for (int page = 0; page < before.length; page++) {
            before[page] = slices.at(page).pack();
        }
        slices.observe(this);
    }

    @Override
    public void taken(String step, List<Part> parts, Slices slices) {
        for (Part part : parts) {
            ViommuState after = slices.at(part.page());
            earlier.load(before[part.page()]);
            for (Property<ViommuState> property : promised) {
                assertThat(property.violatedIn(after) || property.violatedBy(earlier, after))
                        .as(property.name() + " is violated by " + step)
                        .isFalse();
            }
            before[part.page()] = after.pack();
        }
    }
}
