using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>The queue: all leads the viewer may list, filtered and sorted by the address.</summary>
[Authorize(Roles = LeadAccess.QueueRoles), Route("queue")]
public sealed class QueueController(QueueReader reader, ViewReader views, CurrentUser user) : Controller
{
    private static readonly (QueueScope, string)[] Scopes =
        [(QueueScope.Mine, "Van mij"), (QueueScope.Department, "Mijn afdeling"), (QueueScope.All, "Alle vijf")];

    [HttpGet]
    public async Task<IActionResult> Browse([FromQuery] QueueForm form, CancellationToken cancellation)
    {
        // A filter that means nothing is as good as none.
        ModelState.Clear();
        // A form sends its empty answers too; what people keep and share is the address without them.
        if (Request.Query.Any(q => string.IsNullOrEmpty(q.Value)))
            return Redirect(form.Address);
        var page = await reader.PageAsync(form, user.Viewer, cancellation);
        if (page.Rows.Count == 0)
            page = page with { Loosened = await LoosenedAsync(form, cancellation), Wider = await WiderAsync(form, cancellation) };
        page = page with { Views = await views.AllAsync(user.Viewer, cancellation), People = await reader.PeopleAsync(cancellation) };
        return View(page with { Tabs = await TabsAsync(page, cancellation), TermTabs = await TermTabsAsync(form, cancellation) });
    }

    private async Task<IReadOnlyList<QueueTab>> TabsAsync(QueuePage page, CancellationToken cancellation)
    {
        var (form, tabs) = (page.Form, new List<QueueTab>());
        foreach (var (scope, text) in Scopes)
        {
            var tab = form.FirstPage() with { Scope = scope };
            // Looking for words costs too much to do it for lists that nobody asked for, and a figure at one tab alone would
            // say that the others hold nothing.
            LeadCount? count = form.SearchesWords ? null
                : form.Scope == scope ? page.Count : await reader.CountAsync(tab, user.Viewer, cancellation);
            tabs.Add(new(text, tab.Address, count, form.Scope == scope));
        }
        return tabs;
    }

    private async Task<IReadOnlyList<QueueTab>> LoosenedAsync(QueueForm form, CancellationToken cancellation)
    {
        var loosened = new List<QueueTab>();
        foreach (var filter in form.Active())
            if (await reader.CountAsync(filter.Less, user.Viewer, cancellation) is { AtLeast: > 0 } and var count)
                loosened.Add(new(filter.Text, filter.Without, count, false));
        return loosened;
    }

    // Who looks for a company rarely knows that its lead is closed, or whose it is.
    private async Task<IReadOnlyList<QueueTab>> WiderAsync(QueueForm form, CancellationToken cancellation)
    {
        var (wider, most) = (new List<QueueTab>(), 0);
        if (form.SearchText is null || form.Stages() == StageScope.All)
            return wider;
        var all = form.FirstPage() with { Stage = StageScope.All.Token };
        QueueForm[] lists = form.Scope == QueueScope.All ? [all] : [all, all with { Scope = QueueScope.All }];
        foreach (var list in lists)
        {
            var count = await reader.CountAsync(list, user.Viewer, cancellation);
            if (count.AtLeast > most)
                wider.Add(new(list.Scope == form.Scope ? "In alle fasen" : "Bij alle vijf gemeenten, in alle fasen,", list.Address, count, false));
            most = Math.Max(most, count.AtLeast);
        }
        return wider;
    }

    private async Task<IReadOnlyList<QueueTab>> TermTabsAsync(QueueForm form, CancellationToken cancellation)
    {
        var tabs = new List<QueueTab>();
        // Within filters few are found, so that counting goes through all open leads; the filter of terms is there as well.
        if ((form with { Term = null }).Active().Any())
            return tabs;
        foreach (var state in (TermState[])[TermState.Late, TermState.Warning])
        {
            var on = form.Term == state;
            var tab = form.FirstPage() with { Term = state };
            var count = await reader.CountAsync(tab, user.Viewer, cancellation);
            tabs.Add(new(state.Dutch(), (on ? tab with { Term = null } : tab).Address, count, on));
        }
        return tabs;
    }
}
