using EligibilityEngine.Law;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>How a rule is called, so that the diagnostics of NRules speak the law's language.</summary>
internal sealed record RuleLabel(string Name, string Description, IEnumerable<string> Tags)
{
    public IEnumerable<(string Name, object Value)> Properties { get; init; } = [];

    public static RuleLabel Of(Provision provision, string derives) => new(
        $"{provision.Id} {derives}",
        provision.Title.In(null),
        [provision.Id, provision.Question.Id, provision.Answer?.Id ?? "lifts", provision.IsGeneral ? "general" : "exception", derives])
    {
        Properties =
        [
            ("Provision", provision),
            ("Title", provision.Title.In(null)),
            ("Citation", string.Join(", ", provision.Cites)),
            ("WrittenAt", provision.Place.ToString()),
        ],
    };

    public static RuleLabel Of(Question question) => new($"{question.Id} is answered", question.Title.In(null), [question.Id, "question"])
    {
        Properties = [("Question", question), ("Title", question.Title.In(null))],
    };

    public static RuleLabel Of(Constraint constraint) => new($"{constraint.Id} is broken", constraint.Says.In(null), [constraint.Id, "constraint"])
    {
        Properties = [("Constraint", constraint), ("Citation", string.Join(", ", constraint.Cites))],
    };

    /// <summary>A rule with this label. Rules of a higher priority fire first.</summary>
    public RuleBuilder ToRule(int priority)
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
        // A match that changes, but still is one, has nothing new to say.
        builder.Repeatability(RuleRepeatability.NonRepeatable);
        return builder;
    }
}
