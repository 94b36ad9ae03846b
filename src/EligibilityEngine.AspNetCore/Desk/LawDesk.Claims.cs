using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <content>What others say of the law.</content>
internal sealed partial class LawDesk
{
    /// <summary>Whether a claim is so.</summary>
    public static Told Claim(Asked asked, ClaimRequest request, CancellationToken cancellation)
    {
        var question = asked.Questions[0];
        if (question.FindAnswer(request.Answer) is not { } claimed)
        {
            return Problem.NoSuch($"answer to `{question.Id}`", request.Answer, "/answer", question.Answers.Select(a => a.Id));
        }

        foreach (var (i, ground) in (request.Grounds ?? []).Index())
        {
            if (string.IsNullOrWhiteSpace(ground))
            {
                return Problem.Malformed("a ground is a name or some words", $"/grounds/{i}");
            }
        }

        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        var claim = ClaimCheck.Of(asked, decision, claimed, request.Grounds ?? [], cancellation);
        return new Told(() => Write(new ClaimContract(asked, claim, cancellation), DeskForms.Instance.ClaimContract), () => Report(asked, claim, decision, cancellation)) { Language = asked.Language };
    }

    private static Document Report(Asked asked, CheckedClaim claim, Decision decision, CancellationToken cancellation)
    {
        var say = asked.Say;
        var told = new Document(
        [
            Blocks.Line(say.Claimed(claim.Verdict, claim.Reason)),
            .. Blocks.List(say.GroundsClaimed(), claim.Grounds.Select(g => Blocks.Item(say.GroundIs(g.Verdict, g.Claimed, g.Reason)))),
        ]) { Title = say.ReportOfClaim().ToString(), Language = asked.Language ?? asked.Rulebook.Language };
        return Documents.Join([told, decision.Brief(asked.Options, cancellation)]);
    }
}
