using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

[Description("A claim, an answer with its grounds, checked against the law.")]
internal sealed class ClaimContract : Contract
{
    public const string Name = "eligibility-claim";

    private readonly Asked _asked;
    private readonly CheckedClaim _claim;
    private readonly ShortAnswer _answer;

    internal ClaimContract(Asked asked, CheckedClaim claim, CancellationToken cancellation)
        : base(Name) => (_asked, _claim, _answer) = (asked, claim, ShortAnswer.Of(claim.Decided, cancellation));

    [JsonPropertyOrder(-6), Description("The law that was applied.")]
    public RulebookContract Rulebook => new(_asked.Rulebook);

    [Description("Right: all of it is so. Wrong: the answer is not so, or a ground is none. Not decided: what is known does not tell.")]
    public ClaimVerdict Verdict => _claim.Verdict;

    [Description("The answer that is claimed.")]
    public Answer Claimed => _claim.Answer;

    [Description("What the law says of that answer alone.")]
    public ClaimVerdict ClaimedAnswer => _claim.OfAnswer;

    [Description("Why, in a sentence.")]
    public string Reason => _claim.Reason.ToString();

    [Description("The grounds that are claimed, each with what the law says of it.")]
    public IEnumerable<ClaimedGroundContract> Grounds => _claim.Grounds.Select(g => new ClaimedGroundContract(g));

    [Description("What the law says of the question, with the provisions to cite.")]
    public ShortAnswerContract Law => new(_answer, _asked.Language);
}

/// <summary>A ground that is claimed.</summary>
internal readonly struct ClaimedGroundContract(CheckedGround ground)
{
    [Description("As it is claimed.")]
    public string Ground => ground.Claimed;

    [Description("Whether the answer has this ground.")]
    public ClaimVerdict Verdict => ground.Verdict;

    [Description("Why, in a sentence.")]
    public string Reason => ground.Reason.ToString();
}
