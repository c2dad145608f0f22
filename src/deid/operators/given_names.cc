#include "deid/operators/given_names.h"

#include <algorithm>
#include <string>

namespace wardbook::deid::operators {

namespace {

// Written from common knowledge. A space before and after each.
// clang-format off
constexpr std::string_view female =
    " abigail ada addie adele adrienne agatha agnes aileen alana alberta alexa alexandra alexis alice alicia alison allie allison alma "
    "alyssa amber amelia anastasia angela angelica angelina angie anita ann anna annabelle anne annette annie antoinette april arlene "
    "ashlee audrey autumn ava avery barb beatrice becky belinda bella bernadette bertha bessie beth bethany betsy bettie beulah "
    "beverly billie blanche bobbie bonnie brandi brandy bree brenna briana brianna bridgette britney camille candace candice carla "
    "carly carole caroline carolyn carrie casey cassandra cassie cathy cecilia celeste celia charity charlene charlotte chelsea "
    "cheryl chloe chris christa christina christine christy cindy claire clara claudia colette connie constance cora corinne courtney "
    "crystal daisy dana danielle daphne darla dawn deanna deb debbie debra deena delia della delores denise desiree diana diane "
    "dianne dixie dolly dolores dora doreen dot dottie edith eileen elaine eleanor elise eliza ella ellen ellie elsie emma erica "
    "erika erin erma ernestine esther eugenia eunice eva evangeline evelyn faith faye fern flora florence fran frances francine gail "
    "gayle geneva genevieve georgia geraldine gertrude gina ginger ginny gloria grace gretchen gwendolyn hailey hannah harriet hattie "
    "hazel henrietta hilda hillary holly hope ida ilene imogene ina ines inez irene iris irma isabella ivy jackie jacqueline jaime "
    "jamie jan jana jane janelle janet janice janie janine jasmine jean jeanette jeanne jeannie jenna jennie jenny jeri jessie jill "
    "jo joan joann joanna joanne jocelyn jodi jodie jody jolene josephine joy juanita judy julia juliana julie juliet june kara karla "
    "kate katelyn kathie kathleen kathryn kathy katie katrina kay kayla kelli kellie kelly kelsey kendra kerri kerry kim krista "
    "kristen kristi kristin kristina kristine kristy kylie lacey lana laurel lauren laurie lea leah leanne leila lena leona leslie "
    "libby lila lillian lillie lily lindsay lindsey liz liza lizzie lois lola lora loretta lori lorraine lottie lou louisa louise "
    "lucia lucille lucy lula lydia lynda lynette lynn lynne mabel mackenzie maddie madeline mae maggie mallory mamie mandy marcella "
    "marcia marcy margarita margie margo marguerite marian marianne marie marilyn marina marion marissa marjorie marla marsha marta "
    "martha martina marva maryann maryanne mattie maude maura maureen maxine may megan meghan melanie melinda melody meredith mia "
    "michaela mindy minnie miranda miriam misty molly mona monica muriel myra myrna myrtle nadine nan nanette naomi natalie natasha "
    "nell nellie nettie nikki nina nita noelle nora norma olive olivia opal ora paige pam pansy pat patsy patti patty paula paulette "
    "pauline pearl peg peggy penelope penny phoebe phyllis polly priscilla rachael rachel ramona randi reba regina rena renee rhea "
    "rita roberta robin robyn rochelle ronda rosa rosalie rosalind rose roseann roseanne rosemarie rosemary rosie roxanne ruby ruthie "
    "sabrina sadie sally samantha sara saundra savannah selena serena shannon shari sharon shawna sheila shelby shelia shelley shelly "
    "sheri sherri sherrie sherry sheryl sierra silvia skylar sofia sondra sonja sonya sophia sophie stacey staci stacy stella sue "
    "susanna susanne susie suzanne suzette sybil sydney sylvia tabitha tamara tami tara tasha teresa teri terri thea theresa therese "
    "tina toni tonia tracey traci tracy tricia trina trisha trudy valerie vanessa velma vera verna veronica vicki vickie vicky "
    "victoria viola violet vivian wanda wendy whitney wilma winifred winnie yvette yvonne zoe ";
constexpr std::string_view male =
    " aaron abe abel abraham adam adrian al alan albert alec alex alexander alfred allan allen alton alvin andre andy archie arnold "
    "art arthur aubrey austin barney barry bart ben bennie bernard bernie bert bill billy blake bob bobby brad bradley brady brent "
    "bret brett bruce bryan bryce bud buddy burt byron caleb calvin carl carlton cary cecil chad charlie chase chester chet chip "
    "chuck clarence claude clay clayton cliff clifford clifton clint clinton cody cole colin conrad corey cory craig curt curtis "
    "cyrus dan danny darin darrell darren darryl daryl dave davey dean dennis denny derek derrick devin dewey dick dominic don donnie "
    "doug douglas drew duke dustin dwight dylan earl earnest ed eddie edgar edmund edwin eli elijah elliot elliott elwood emmett erik "
    "ernest ernie ervin ethan evan everett ezra felix floyd forrest francis frankie franklin fred freddie frederick gabriel garrett "
    "garth gavin gene geoffrey gerald gerard gil gilbert glen glenn gordon grady greg gus guy hal hank harlan harry harvey henry herb "
    "herbert herman homer horace howard hubert hugh hugo ian ira irvin irving isaac jack jake jared jarrod jasper jay jed jeff "
    "jeffery jeremiah jeremy jerome jerry jesse jim jimmie jimmy joe joel joey johnnie johnny jon jonas jonathon jordan josh julian "
    "julius karl keith ken kenny kent kurt kyle lance landon larry laurence lawrence leland len lenny leo leon leonard leroy les levi "
    "liam lionel lloyd logan lonnie loren louie louis luke luther lyle marc marcus mario martin marty marvin matt maurice max mel "
    "melvin merle mervin mickey mike miles milo milton mitch monte moses myron nat nate nathan nathaniel neal ned neil nick nicky "
    "noah noel norman oliver orville oscar otis otto pete peter phil philip phillip preston ralph randal randall randolph randy ray "
    "rex rich rick rickey ricky rob robbie rocky rod roderick rodney roger roland ron ronnie royce rudolph rudy rufus russ russell "
    "rusty sam sammy saul sean seth shane shawn sheldon sid sidney simon stan stanley steve stuart sylvester ted terence terrance "
    "terrence terry theodore tim timmy toby tom tommy tony travis troy tyler vance vern vic victor vince vincent virgil wade wally "
    "warren wendell wes wesley wilbert wilbur wilfred will willard willie winston woodrow xavier zach zachary ";
// clang-format on

bool lists(std::string_view names, std::string_view name) { return names.find(" " + std::string(name) + " ") != std::string_view::npos; }

}  // namespace

std::optional<Gender> gender_of_english(std::string_view folded) {
  if (folded.empty() || folded.find(' ') != std::string_view::npos) return std::nullopt;
  if (lists(female, folded)) return Gender::female;
  return lists(male, folded) ? std::optional(Gender::male) : std::nullopt;
}

}  // namespace wardbook::deid::operators
