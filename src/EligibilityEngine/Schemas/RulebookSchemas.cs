using System.Collections.Immutable;
using EligibilityEngine.Reporting;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Schemas;

/// <summary>
/// JSON Schemas (draft 7) of the files of the language and of all JSON that the engine writes, generated from the engine's own vocabulary. With a rulebook
/// those of files name its facts, questions, provisions and the rest, so that an editor completes and checks them. The same rulebook gives the same bytes.
/// </summary>
public static class RulebookSchemas
{
    /// <summary>The schemas of files, by the name that each has beside a rulebook: <c>NAME.schema.json</c>.</summary>
    internal static ImmutableArray<(string Name, Func<Rulebook, string> Write)> OfFiles { get; } =
        [("rulebook", Manifest), ("rules", Rules), ("source", _ => Source()), ("translation", Translation), ("case", Case), ("scenarios", Scenarios), ("population", Population), ("plan", Plan)];

    /// <summary>The schema of <c>rulebook.yaml</c>.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Manifest(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, Forms.Manifest, "A rulebook");

    /// <summary>The schema of files with facts, definitions, questions, readings, events, provisions, constraints and contradictions.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Rules(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, Forms.RulesFile, "Rules");

    /// <summary>The schema of files that hold a source.</summary>
    public static string Source() => FormSchemas.File(null, SourceForms.Source, "A source");

    /// <summary>The schema of files that give the texts of another language.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Translation(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, TranslationForms.File, "A translation");

    /// <summary>The schema of case files.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Case(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, Forms.Case, "A case");

    /// <summary>The schema of scenario files.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Scenarios(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, Forms.ScenarioFile, "Scenarios");

    /// <summary>The schema of files that describe a population of synthetic persons.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Population(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, PopulationForms.File, "A population");

    /// <summary>The schema of files that hold a plan of a call-up.</summary>
    /// <param name="vocabulary">The rulebook whose names are offered, or null for none.</param>
    public static string Plan(Rulebook? vocabulary = null) => FormSchemas.File(vocabulary, PlanForms.File, "A plan");

    /// <summary>The schema of the JSON that <see cref="DecisionReporting.ToJson"/> writes.</summary>
    public static string Decision() => ContractSchema.Of(ReportingForms.Instance.DecisionContract, DecisionContract.Name, "A decision");

    /// <summary>The schema of the JSON that <see cref="DiagnosticJson"/> writes.</summary>
    public static string Diagnostics() => ContractSchema.Of(ReportingForms.Instance.DiagnosticsContract, DiagnosticsContract.Name, "Diagnostics");
}
