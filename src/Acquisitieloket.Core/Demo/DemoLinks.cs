using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Demo;

/// <summary>
/// Gives one invented company of each language its own page to open: its contact person writes it, so that a mail with a
/// working link goes out, and its proposal can be opened from there.
/// </summary>
public sealed class DemoLinks(AppDbContext db, PrivateLinks links, MessageService messages)
{
    private static readonly (string Language, string Text)[] Messages =
    [
        ("nl", "Het locatievoorstel staat op deze pagina. Laat u per locatie weten wat u ervan vindt? Vragen beantwoord ik graag."),
        ("en", "The site proposal is on this page. Could you tell me what you think of each site? I am happy to answer questions."),
        ("de", "Der Standortvorschlag steht auf dieser Seite. Sagen Sie mir zu jedem Standort, was Sie davon halten? Fragen beantworte ich gern."),
    ];

    /// <summary>For a database that was just filled. A language without a company that has an open proposal is left out.</summary>
    public async Task AddAsync(CancellationToken cancellation = default)
    {
        foreach (var (language, text) in Messages)
        {
            var proposal = await db.Proposals.Include(p => p.Lead!.ContactPerson)
                .Where(p => p.SentAt != null && p.Lead!.ClosedAt == null && !p.Lead.Confidential && p.Lead.Language == language)
                .OrderByDescending(p => p.AnsweredAt == null).ThenByDescending(p => p.ValidUntil).ThenBy(p => p.Id)
                .FirstOrDefaultAsync(cancellation);
            if (proposal?.Lead is not { ContactPerson: { } person } lead)
                continue;
            db.PrivateLinks.Add(links.Create(lead, LinkPurpose.Proposal, proposal.Id).Link);
            await messages.WriteAsync(lead.Id, text, new Actor(person.Id, person.FullName), cancellation: cancellation);
        }
    }
}
