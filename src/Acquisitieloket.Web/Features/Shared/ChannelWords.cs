using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Web.Features.Shared;

/// <summary>The ways by which an enquiry comes in, as staff read them.</summary>
public static class ChannelWords
{
    public static string Dutch(this Channel channel) => channel switch
    {
        Channel.Web => "Formulier op de site",
        Channel.Api => "Partner (koppeling)",
        Channel.Phone => "Telefoon",
        Channel.Email => "E-mail",
        _ => "Import",
    };
}
