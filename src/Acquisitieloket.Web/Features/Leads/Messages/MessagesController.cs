using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Features.Shared.Leads;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Leads.Messages;

/// <summary>The talk with the company, as it reads it too, and a message to it.</summary>
[Route("leads/{reference}/messages"), OpenWhenClosed]
public sealed class MessagesController(LeadDoor door, MessageService messages, AppDbContext db, CurrentUser user)
    : LeadController(door)
{
    [HttpGet]
    public async Task<IActionResult> Messages(CancellationToken cancellation) =>
        View(new MessagesPage(new MessagesForm(), await TalkAsync(cancellation)));

    [HttpPost]
    public async Task<IActionResult> Messages([Bind(Prefix = "Form")] MessagesForm form, CancellationToken cancellation)
    {
        var text = TidyAnswers.Block(form.Text);
        if (ModelState.IsValid && text is not null
            && await DoesAsync(() => form.AwaitsAnswer ? messages.AskAsync(Opened.Id, text, user.Actor, FormKey, cancellation)
                : messages.WriteAsync(Opened.Id, text, user.Actor, FormKey, cancellation)))
            return Back("Bericht verstuurd. Het bedrijf krijgt er een mail over.", "/messages");
        return Again(new MessagesPage(form, await TalkAsync(cancellation)));
    }

    private Task<List<SaidLine>> TalkAsync(CancellationToken cancellation) => db.Interactions.AsNoTracking()
        .Where(i => i.LeadId == Opened.Id && i.VisibleToCompany).OrderBy(i => i.At).ThenBy(i => i.Id)
        .Select(i => new SaidLine(i.At, i.ByName, i.Text, i.ById == null)).ToListAsync(cancellation);
}

public sealed class MessagesForm
{
    [Required(ErrorMessage = "Schrijf eerst uw bericht."), StringLength(4000, ErrorMessage = "Gebruik ten hoogste 4.000 tekens.")]
    public string? Text { get; set; }

    [Display(Name = "Wacht op antwoord")]
    public bool AwaitsAnswer { get; set; }
}

public sealed record MessagesPage(MessagesForm Form, IReadOnlyList<SaidLine> Talk);

/// <summary>A message either way; the moment is UTC.</summary>
public sealed record SaidLine(DateTime At, string By, string Text, bool FromCompany);
