using EligibilityEngine.Law;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Rules;

/// <summary>How a rule is called, so that the diagnostics of NRules speak the law's language.</summary>
internal sealed record RuleLabel(string Name, string Description, IEnumerable<string> Tags)
{
    private IEnumerable<(string Name, object Value)> Properties { get; init; } = [];

    public static RuleLabel OfSupply { get; } = new("a fact is supplied", "A case takes a fact that an application supplies, while it does", ["supply"]);

    public static RuleLabel Of(Provision provision) => new(
        $"{provision.Id} stands",
        provision.Title.In(null),
        [provision.Id, provision.Question.Id, provision.Answer?.Id ?? (provision.Gap is null ? "lifts" : "opens"), provision.IsGeneral ? "general" : "exception"])
    {
        Properties =
        [
            ("Provision", provision),
            ("Title", provision.Title.In(null)),
            ("Citation", string.Join(", ", provision.Cites)),
            ("WrittenAt", provision.Place.ToString()),
        ],
    };

    /// <summary>A rule with this label. A match that changes, but still is one, has nothing new to say, unless the rule is repeatable.</summary>
    public RuleBuilder ToRule(int priority = 0, RuleRepeatability repeatability = RuleRepeatability.NonRepeatable)
    {
        var builder = new RuleBuilder();
        builder.Name(Name);
        builder.Description(Description);
        builder.Tags(Tags);
        foreach (var (name, value) in Properties)
        {
            builder.Property(name, value);
        }

        builder.Priority(priority);
        builder.Repeatability(repeatability);
        return builder;
    }
}
