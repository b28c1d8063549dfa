using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>A site that comes into the register by a file.</summary>
internal static class NewSites
{
    /// <summary>The site with what must be known before its facts can be read; the rest is judged as every edit is.</summary>
    public static (FactSubject? Subject, bool IsNew, string? Fault) Of(FileSubject row, FactStamp stated)
    {
        if (RegisterWords.Find<Municipality>(row.Texts.GetValueOrDefault(nameof(Site.Municipality))) is not { } municipality
            || RegisterWords.Find<SiteKind>(row.Texts.GetValueOrDefault(nameof(Site.Kind))) is not { } kind)
            return (null, false, $"Het register heeft geen terrein {row.Site}. Is het nieuw, vul dan gemeente en soort in.");
        var asOf = row.AsOf ?? stated.AsOf;
        return (FactSubject.Of(new Site
        {
            Code = row.Site, Name = "", Municipality = municipality, Kind = kind, Profile = new("", "", ""),
            Source = row.Source ?? stated.Source, FactsAsOf = asOf, LastReviewedOn = asOf,
        }), true, null);
    }
}
