using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Questions;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.SharedLeads.Reply;

/// <summary>Reads of a shared lead what its partner may see, and nothing else.</summary>
public sealed class ReplyReader(AppDbContext db)
{
    /// <summary>The share is passed with lead, company, contact and contact person.</summary>
    public async Task<ReplyPage> ReadAsync(LeadShare share, long viewerId, ReplyForm form, CancellationToken cancellation)
    {
        var context = await QuestionContext.OfAsync(db, share.LeadId, cancellation);
        var requirements = share.Named ? await RequirementField.ReadableAsync(db, share.Lead!.Requirements, cancellation) : null;
        var needs = requirements is null
            ? context.Needs
            : [context.Needs[0], .. RequirementField.All.Select(f => (f.Name, Text: f.Read(requirements))).Where(f => f.Text is not null).Select(f => (f.Name, f.Text!))];
        var replies = await db.Interactions.AsNoTracking().Where(i => i.LeadId == share.LeadId && i.ById == viewerId)
            .OrderByDescending(i => i.At).Select(i => new MyReply(i.At, i.Text)).ToListAsync(cancellation);
        return new ReplyPage(form, share, needs, context.Shortlist, replies);
    }
}
