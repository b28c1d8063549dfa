using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Account.Profile;

/// <summary>What companies see of me: title, phone and photo.</summary>
[Route("account/profile")]
public sealed class ProfileController(AppDbContext db, ProfileService profiles, CurrentUser user) : Controller
{
    // The photo and some room for the fields beside it; a photo that is too large must still get its own sentence.
    private const int MostBytes = 3 * ProfileService.MostPhotoBytes;

    [HttpGet]
    public async Task<IActionResult> Profile(CancellationToken cancellation)
    {
        var me = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellation);
        return View(new ProfileForm { JobTitle = me.JobTitle, Phone = me.PhoneNumber, HasPhoto = me.PhotoHash is not null });
    }

    [HttpPost, RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Profile(ProfileForm form, CancellationToken cancellation)
    {
        await using var photo = form.Photo?.OpenReadStream();
        if (photo is not null)
            foreach (var obstacle in ProfileService.CanBePhoto(photo, form.Photo!.FileName).Obstacles)
                ModelState.AddModelError(nameof(form.Photo), obstacle);
        if (!ModelState.IsValid)
        {
            form.HasPhoto = await db.Users.AnyAsync(u => u.Id == user.Id && u.PhotoHash != null, cancellation);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(form);
        }
        await profiles.SaveAsync(user.Id, new SaveProfile
        {
            JobTitle = TidyAnswers.Line(form.JobTitle), Phone = TidyAnswers.Line(form.Phone),
            Photo = photo, PhotoName = form.Photo?.FileName, RemovePhoto = form.RemovePhoto,
        }, cancellation);
        TempData["Done"] = "Uw gegevens zijn bewaard.";
        return Redirect("/account/profile");
    }
}
