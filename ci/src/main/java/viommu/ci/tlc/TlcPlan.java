package viommu.ci.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import viommu.ci.input.BadInputException;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Property;
import viommu.model.state.State;
import viommu.specs.ConfigFile;
import viommu.specs.Configs;

/**
 * Which runs a user asks for.
 *
 * @param liveness only what is about behaviours without end, instead of only what is not
 * @param symmetric states that differ in the names of identifiers only count as one
 */
public record TlcPlan(boolean liveness, boolean symmetric) {

    public TlcPlan {
        if (liveness && symmetric) {
            throw new BadInputException("--symmetric is not sound for --liveness");
        }
    }

    /**
     * The configuration files of the runs: for what should hold one, for what should be violated one each; with a defect, one for
     * the property that it violates, or for each property where it is not known what it violates.
     */
    public <S extends State> List<ConfigFile> files(Model<S> model) {
        Configuration configuration = model.configuration();
        Configs configs = new Configs(model.protocol(), model.scope());
        List<ConfigFile> files = new ArrayList<>();
        Optional<Defect> defect = model.defect();
        if (defect.isPresent()) {
            boolean known = configuration.name().equals(defect.get().configuration()) && !liveness;
            asked(model).stream()
                    .filter(p -> !known || p.equals(defect.get().property()))
                    .forEach(p -> files.add(configs.defective(configuration, defect.get(), p)));
            return files;
        }
        if (liveness) {
            configs.liveness(configuration).ifPresent(files::add);
        } else {
            files.add(all(configs, configuration));
        }
        asked(model).stream()
                .filter(p -> !configuration.shouldHold(p))
                .forEach(p -> files.add(configs.alone(configuration, p)));
        return files;
    }

    private <S extends State> List<String> asked(Model<S> model) {
        return model.properties().stream()
                .filter(p -> p instanceof Property.Liveness<S> == liveness)
                .map(Property::name)
                .toList();
    }

    private ConfigFile all(Configs configs, Configuration configuration) {
        return symmetric
                ? configs.symmetric(configuration)
                        .orElseThrow(() -> new BadInputException(configuration + " has nothing that is symmetric"))
                : configs.exhaustive(configuration);
    }
}
