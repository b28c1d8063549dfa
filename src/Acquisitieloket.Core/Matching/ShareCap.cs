using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Matching;

/// <summary>
/// How much of a site, or of its reserve alone, one cluster may take, and what of that land is sold or reserved: to the
/// cluster, and to holders of whom nobody wrote down the cluster.
/// </summary>
internal sealed record ShareCap(Cluster Cluster, bool OfReserve, decimal Share, long LandM2, long TakenM2, long UnknownM2)
{
    // A cap may be put on what comes later only, such as "logistiek (tweede fase)".
    private const string Later = "tweede fase";

    public long CapM2 => (long)(LandM2 * Share);

    public static ShareCap[] Of(SupplySite site) =>
        site.ShareCaps.Count == 0 ? [] : [.. site.ShareCaps.OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => Read(site, c.Key, c.Value))];

    private static IEnumerable<ShareCap> Read(SupplySite site, string words, decimal share)
    {
        foreach (var cluster in Enum.GetValues<Cluster>())
        {
            if (!words.StartsWith(RegisterWords.Of(cluster), StringComparison.OrdinalIgnoreCase))
                continue;
            var later = words.Contains(Later, StringComparison.OrdinalIgnoreCase);
            var land = site.Plots.Where(p => !later || p.Reserve).ToList();
            yield return new(cluster, later, share, land.Sum(p => (long)p.AreaM2),
                land.Where(p => p.IsTaken && p.TakenBy == cluster).Sum(p => (long)p.AreaM2),
                land.Where(p => p.IsTaken && p.TakenBy is null).Sum(p => (long)p.AreaM2));
        }
    }
}
