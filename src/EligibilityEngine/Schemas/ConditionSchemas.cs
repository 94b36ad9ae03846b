using System.Text.Json.Nodes;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>Conditions: maps with one key, which is a combination or the name of what is tested.</summary>
internal sealed class ConditionSchemas(FormSchemas forms, Rulebook? rulebook)
{
    private static readonly string AnyName = $"^(?!({string.Join('|', Forms.Combinations)})$){Names.FactPattern[1..]}";

    public JsonObject Condition()
    {
        var combinations = new[]
        {
            ("all", Json.Described("Every one of these is true.", Conditions())),
            ("any", Json.Described("At least one of these is true.", Conditions())),
            ("none", Json.Described("Not one of these is true.", Conditions())),
            ("at-least", Json.Described("Some number of these are true.", forms.OfShape(ShapeChecker.AtLeast, null))),
        };
        return Json.Described("A condition: a map with one key, or `always` or `never`.", Json.AnyOf(
            Json.OneOf([ConditionForm.Always, ConditionForm.Never]),
            Map(
                ("type", "object"),
                ("minProperties", 1),
                ("maxProperties", 1),
                ("properties", Map(combinations.Concat(Tests()).Select(p => (p.Item1, (JsonNode?)p.Item2)))),
                ("patternProperties", rulebook is null ? Map((AnyName, forms.Defined("test", OpenTest))) : null),
                ("additionalProperties", false))));
    }

    private JsonObject Conditions() => forms.Of(new ListForm(new ConditionForm()));

    private IEnumerable<(string Name, JsonObject Schema)> Tests()
    {
        if (rulebook is null)
        {
            return [];
        }

        var facts = NameSchemas.Written(rulebook).Select(f => (f.Id, Json.Described(NameSchemas.MeaningOf(f), TestOf(f, rulebook))));
        var several = rulebook.SeveralFacts.Select(f => (f.Id, Json.Described(f.Ask.ToString(), TestOf(About.Of(f)))));
        var definitions = rulebook.Definitions.Select(d => (d.Id, Json.Described(d.Title.ToString(), ValueSchemas.YesNo())));
        var questions = rulebook.Questions.Select(q => (q.Id, Json.Described(q.Ask.ToString(), TestOf(About.Of(q)))));
        return [.. facts, .. several, .. definitions, .. questions];
    }

    private JsonObject TestOf(Fact fact, Rulebook of) => of.FindGroup(fact.Id) is null ? TestOf(About.Of(fact, of))
        : Json.AnyOf(TestOf(About.Of(fact, of)), Json.OneOf([SeveralFact.NoneOfThem]), forms.OfShape(Forms.GroupTest, null));

    /// <summary>What a fact or an answer must be: a value, a list of values, a range, or another fact.</summary>
    private JsonObject TestOf(About about) => forms.Defined($"test-of-{about.Name}", () =>
    {
        var value = about.IsOfSeveral ? Json.AnyOf(forms.Of(new ValueForm(), about), Json.OneOf([SeveralFact.NoneOfThem])) : forms.Of(new ValueForm(), about);
        var list = about.MayBeListed ? Json.ListOf(forms.Of(new ValueForm(), about)) : null;
        var range = about.IsOrdered ? forms.Defined($"range-of-{about.Name}", () => Range(about)) : null;
        var other = about.IsComparable ? forms.OfShape(ShapeChecker.OtherFact, about) : null;
        return Json.AnyOf(new JsonNode?[] { value, list, range, other }.Where(s => s is not null));
    });

    private JsonObject Range(About about)
    {
        var shape = ShapeChecker.Range;
        var isOfFact = about.IsComparable;
        JsonObject Bound() => isOfFact
            ? Json.AnyOf(forms.Of(new ValueForm(), about), forms.OfShape(TermForms.ComputedTerm, about))
            : ValueSchemas.Number();
        return Map(
            ("description", "A range."),
            ("type", "object"),
            ("minProperties", 1),
            ("allOf", List(shape.AtMostOneOf.Select(g => Map(("not", Map(("required", Words(g)))))))),
            ("properties", Map(shape.Keys.Where(k => isOfFact || k.Form is not YesNoForm).Select(k => (k.Name, (JsonNode?)Json.Described(k.Meaning, k.Form is YesNoForm ? forms.Of(k.Form) : Bound()))))),
            ("additionalProperties", false));
    }

    private JsonObject OpenTest() => Json.AnyOf(
        ValueSchemas.Any(),
        Json.ListOf(ValueSchemas.Any()),
        forms.OfShape(ShapeChecker.Range, null),
        forms.OfShape(ShapeChecker.OtherFact, null),
        forms.OfShape(Forms.GroupTest, null));
}
