namespace EligibilityEngine.Maps;

/// <summary>A map that nobody else reads until this is disposed of.</summary>
internal readonly ref struct HeldMap
{
    private readonly OutcomeMap _map;
    private readonly CancellationToken _before;

    public HeldMap(OutcomeMap map, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        map.Gate.Enter();
        (_map, _before) = (map, map.Cancellation);
        map.Cancellation = cancellation.CanBeCanceled ? cancellation : _before;
    }

    public void Dispose()
    {
        _map.Cancellation = _before;
        _map.Gate.Exit();
    }
}
