namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>A page that is laid out from the top down before it is drawn: what is behind, what is in front, and how far down the last thing reaches.</summary>
internal sealed class SvgCanvas
{
    private readonly List<Action<SvgPage>> _behind = [];
    private readonly List<Action<SvgPage>> _front = [];

    /// <summary>The height that is used so far.</summary>
    public double Y { get; private set; }

    /// <summary>Takes some height and gives the place where it begins.</summary>
    public double Take(double height)
    {
        var y = Y;
        Y += height;
        return y;
    }

    public void Behind(Action<SvgPage> draw) => _behind.Add(draw);

    public void Front(Action<SvgPage> draw) => _front.Add(draw);

    public void Draw(SvgPage page)
    {
        _behind.ForEach(draw => draw(page));
        _front.ForEach(draw => draw(page));
    }
}
