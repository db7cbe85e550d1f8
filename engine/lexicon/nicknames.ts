/** Given names that stand for one another, one family a line, lower case. */
export const NICKNAMES = `william bill will billy willie liam
robert bob rob bobby robbie bert
richard rick dick rich ricky richie
james jim jimmy jamie
john jack johnny jon
jonathan jon jonny
joseph joe joey
michael mike mick mickey
thomas tom tommy
charles charlie chuck
edward ed eddie ted ned
theodore ted teddy theo
anthony tony
andrew andy drew
benjamin ben benny
christopher chris kit
daniel dan danny
david dave davey
donald don donnie
douglas doug
frederick fred freddie
francis frank
franklin frank
gerald gerry jerry
jerome jerry
gregory greg
harold hal harry
henry harry hank
jeffrey jeff geoff geoffrey
kenneth ken kenny
lawrence larry laurence
leonard leo len lenny
matthew matt
nathaniel nate nathan
nicholas nick nicky
patrick pat paddy
peter pete
philip phil phillip
raymond ray
ronald ron ronnie
samuel sam sammy
stephen steve steven
timothy tim
vincent vince
walter walt
zachary zach zack
alexander alex sasha
albert al bert
alfred fred alf
abraham abe
joshua josh
jacob jake
gabriel gabe
maxwell max
maximilian max
mitchell mitch
bradley brad
randall randy
rodney rod
russell russ
stanley stan
stuart stu
eugene gene
herbert herb
leslie les
elizabeth liz beth betty lizzie eliza
jennifer jen jenny
katherine kate kathy cathy katie catherine kathryn kay
margaret maggie meg peggy marge
patricia pat patty tricia
susan sue susie
barbara barb
deborah debbie deb debra
rebecca becky becca
victoria vicky tori
virginia ginny
dorothy dot dottie
kimberly kim
pamela pam
sandra sandy
cynthia cindy
christine chris chrissy tina christina
samantha sam
alexandra alex sandra sasha
amanda mandy
jacqueline jackie
judith judy
theresa terry teresa
abigail abby
eleanor ellie nell
madeleine maddie
nancy nan
stephanie steph
valerie val
joanna jo joanne
josephine jo josie
melissa missy
bernard bernie
clifford cliff
clinton clint
curtis curt
dominic dom
ernest ernie
gilbert gil
isaac ike
louis lou lewis
martin marty
norman norm
roderick rod
sidney sid
terence terry
vladimir volodya vova
mikhail misha
ivan vanya
dmitry dima dmitri
aleksandr alexander sasha
jose pepe
francisco paco pancho
manuel manny
ignacio nacho
mohammed muhammad mohamed mohammad muhammed mohamad
yusuf youssef yousef yousuf
hussein husayn hussain
ahmed ahmad
said saeed sayed
omar umar
abdullah abdallah abdulla
qassem ghasem qasem kasim qasim ghassem
nouri nuri
haider haydar haidar
ismail ismael
mustafa mostafa moustafa
kareem karim
tariq tarek tareq
khalid khaled
hassan hasan
ibrahim ebrahim`;
