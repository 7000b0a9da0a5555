package viommu.ci.conform;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import viommu.adapters.exec.ExecSubject;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.QemuSubjects;
import viommu.ci.input.BadInputException;
import viommu.conformance.Subject;
import viommu.conformance.reference.ReferenceCapabilities;
import viommu.conformance.reference.SeededDefect;
import viommu.model.protocol.UnknownNameException;

/** Subjects by the names that users know them by. */
public final class Subjects {
    private static final String EXEC = "exec:";
    private static final String REFERENCE = "reference:";

    private Subjects() {}

    /** All that have a name of their own; commands and classes have none. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        QemuSubjects.all().forEach(emulation -> names.add(emulation.name()));
        for (ReferenceCapabilities kind : ReferenceCapabilities.values()) {
            names.add(REFERENCE + word(kind));
        }
        return names;
    }

    /**
     * Starts one.
     *
     * @param name {@code qemu:...}, {@code exec:COMMAND}, {@code reference:...} or the name of a class
     * @param classPath where the class may be, besides the program itself
     * @throws viommu.conformance.SubjectFailedException if it is there and does not start
     */
    public static Subject start(String name, List<Path> classPath) {
        if (name.startsWith(QemuSubjects.PREFIX)) {
            Emulation emulation = UnknownNameException.find("subject", name, QemuSubjects.all(), Emulation::name);
            return QemuSubject.start(emulation, QemuSubject.PATIENCE);
        }
        if (name.startsWith(EXEC)) {
            return ExecSubject.start(name.substring(EXEC.length()), ExecSubject.PATIENCE);
        }
        return name.startsWith(REFERENCE) ? reference(name) : instance(name, classPath);
    }

    /** A correct one, or one with a defect. */
    private static Subject reference(String name) {
        String kind = name.substring(REFERENCE.length());
        List<Enum<?>> known = new ArrayList<>(Arrays.asList(ReferenceCapabilities.values()));
        known.addAll(Arrays.asList(SeededDefect.values()));
        Enum<?> found = UnknownNameException.find("reference", kind, known, Subjects::word);
        return found instanceof SeededDefect defect ? defect.subject() : ((ReferenceCapabilities) found).subject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Subject instance(String name, List<Path> classPath) {
        try {
            // Stays open: the subject loads what it needs when it needs it.
            @SuppressWarnings("resource")
            URLClassLoader loader = new URLClassLoader(urls(classPath), Subjects.class.getClassLoader());
            Object made = loader.loadClass(name)
                    .asSubclass(Subject.class)
                    .getConstructor()
                    .newInstance();
            return (Subject) made;
        } catch (ClassNotFoundException e) {
            throw new BadInputException("there is no subject " + name + "; known: " + String.join(", ", names())
                    + ", exec:COMMAND, or a class on --class-path");
        } catch (ClassCastException e) {
            throw new BadInputException(name + " does not implement " + Subject.class.getName());
        } catch (InvocationTargetException e) {
            throw new BadInputException(name + " cannot be made: " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new BadInputException(
                    name + " needs to be public, with a public constructor without arguments: " + e);
        }
    }

    private static URL[] urls(List<Path> classPath) {
        return classPath.stream().map(Subjects::url).toArray(URL[]::new);
    }

    private static URL url(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException("no such file or folder: " + path);
        }
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new BadInputException("cannot be on a class path: " + path);
        }
    }
}
