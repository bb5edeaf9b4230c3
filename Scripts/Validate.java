// Validates PDFs with veraPDF by what each claims to be, and by the profiles that are asked for.
//
//   java -cp 'LIB/*' Scripts/Validate.java [--profile 2u]… FILE…
//
// A line for each file and profile; the broken clauses with their first place. Ends with 1 when a file breaks one, with 2
// when a file claims nothing or cannot be read.
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Validate {
  public static void main(String[] arguments) {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    Set<PDFAFlavour> asked = new LinkedHashSet<>();
    List<File> files = new ArrayList<>();
    for (int index = 0; index < arguments.length; index++) {
      if (arguments[index].equals("--profile")) {
        asked.add(PDFAFlavour.fromString(arguments[++index]));
      } else {
        files.add(new File(arguments[index]));
      }
    }
    int status = 0;
    for (File file : files) {
      try {
        status = Math.max(status, validate(file, asked));
      } catch (Exception fault) {
        System.out.println(file + ": cannot be read: " + fault.getMessage());
        status = 2;
      }
    }
    System.exit(status);
  }

  private static int validate(File file, Set<PDFAFlavour> asked) throws Exception {
    Set<PDFAFlavour> profiles = new LinkedHashSet<>(asked);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file)) {
      profiles.addAll(parser.getFlavours());
    }
    profiles.remove(PDFAFlavour.NO_FLAVOUR);
    if (profiles.isEmpty()) {
      System.out.println(file + ": claims nothing");
      return 2;
    }
    int status = 0;
    for (PDFAFlavour profile : profiles) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(file, profile)) {
        ValidationResult result =
            Foundries.defaultInstance().createValidator(profile, false).validate(parser);
        System.out.println(file + ": " + profile.getId() + (result.isCompliant() ? " valid" : " BROKEN"));
        if (!result.isCompliant()) {
          status = 1;
          explain(result);
        }
      }
    }
    return status;
  }

  private static void explain(ValidationResult result) {
    TreeMap<String, TestAssertion> first = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        first.putIfAbsent(
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(), assertion);
      }
    }
    first.forEach(
        (rule, assertion) ->
            System.out.println(
                "  " + rule + " at " + assertion.getLocation().getContext() + ": " + assertion.getMessage()));
  }
}
