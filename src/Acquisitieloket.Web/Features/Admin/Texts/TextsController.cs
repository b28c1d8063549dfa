using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Templates.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Features.Admin.Texts;

/// <summary>All texts of mails and letters, by kind, with what was changed.</summary>
[Authorize(Roles = Role.Administrator), Route("admin/templates")]
public sealed class TextsController(AppDbContext db, EditableTexts texts, SavedTexts saved) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Texts(CancellationToken cancellation)
    {
        await saved.RefreshAsync(db, cancellation);
        return View(texts.All.GroupBy(t => t.Kind).Select(kind => new TextGroup(kind.Key,
            [.. kind.GroupBy(t => t.Name).Select(name => new TextRow(TextNames.Of(name.Key),
                [.. name.Select(t => new TextLink(t.Language, t.Key, saved.Of(t.Path) is { Text: not null } now ? now.SavedAt : null))]))])).ToList());
    }
}
