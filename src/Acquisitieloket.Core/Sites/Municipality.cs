namespace Acquisitieloket.Core.Sites;

/// <summary>The five municipalities of Netwerkstad Twente. The numbers are stored; never renumber.</summary>
public enum Municipality
{
    Almelo = 1,
    Borne = 2,
    Enschede = 3,
    Hengelo = 4,
    Oldenzaal = 5,
}
