using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Shared.Answers;

/// <summary>The sites that a company can name, by their code.</summary>
public sealed class SiteNames(AppDbContext db)
{
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(CancellationToken cancellation)
    {
        var sites = await db.Sites.AsNoTracking().Where(s => s.Programme != ProgrammeStatus.Dropped)
            .OrderBy(s => s.Municipality).ThenBy(s => s.Name)
            .Select(s => new { s.Code, s.Name, s.Municipality }).ToListAsync(cancellation);
        return [.. sites.Select(s => new Choice(s.Code, $"{s.Municipality}: {s.Name}"))];
    }

    /// <summary>One site that can be named, by its code in capitals or not; null for any other code.</summary>
    public async Task<Choice?> NamedAsync(string? code, CancellationToken cancellation) => code is null
        ? null
        : (await ChoicesAsync(cancellation)).FirstOrDefault(s => s.Value.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of the sites that were named; a code that is not in the register has none.</summary>
    public Task<Dictionary<string, string>> OfAsync(EnquiryAnswers answers, CancellationToken cancellation) =>
        OfAsync(answers.Requirements, cancellation);

    /// <summary>The fault of naming a site that does not exist.</summary>
    public Task<IReadOnlyList<Fault>> CheckAsync(EnquiryAnswers answers, CancellationToken cancellation) =>
        CheckAsync(answers.Requirements, cancellation);

    public async Task<IReadOnlyList<Fault>> CheckAsync(Requirements needs, CancellationToken cancellation)
    {
        if (needs.PreferredSites.Count is 0 or > EnquiryRules.MaxPreferredSites)
            return [];
        var known = await OfAsync(needs, cancellation);
        return needs.PreferredSites.All(known.ContainsKey) ? [] : [new Fault("Requirements.PreferredSites", FaultKind.UnknownSite)];
    }

    private Task<Dictionary<string, string>> OfAsync(Requirements needs, CancellationToken cancellation)
    {
        var codes = needs.PreferredSites;
        return db.Sites.AsNoTracking().Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.Name, cancellation);
    }
}
